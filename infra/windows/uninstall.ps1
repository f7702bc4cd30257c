#Requires -RunAsAdministrator
# Stops the site and takes its task away; program and data stay.
$ErrorActionPreference = "Stop"
Stop-ScheduledTask -TaskName "Program08" -ErrorAction SilentlyContinue
Unregister-ScheduledTask -TaskName "Program08" -Confirm:$false
Write-Output "The task Program08 is gone. The data is where it was."
