#Requires -RunAsAdministrator
# Runs the site from the start of Windows, under an account without rights of its own, and again whenever it ends.
# A scheduled task and not a service entry (sc.exe): the program does not speak the service manager's protocol, which would end it after 30 seconds.
param(
    [string] $Program = (Resolve-Path "$PSScriptRoot\..").Path,
    [string] $Data = "$env:ProgramData\Program08",
    [string] $Urls = "http://localhost:7071"
)
$ErrorActionPreference = "Stop"

New-Item -ItemType Directory -Force -Path $Data | Out-Null
# Only administrators, the system and the site's own account look into the data. (SIDs: names differ by language.)
icacls $Data /inheritance:r /grant "*S-1-5-32-544:(OI)(CI)F" "*S-1-5-18:(OI)(CI)F" "*S-1-5-19:(OI)(CI)M" | Out-Null
if ($LASTEXITCODE -ne 0) { throw "The rights of $Data could not be set." }

# Through cmd, so that what the site writes (with the one-time link of the first start) is in a file.
$arguments = "/c `"`"$Program\Program08.Functions.exe`" serve --data `"$Data`" --urls $Urls >> `"$Data\program08.log`" 2>&1`""
$action = New-ScheduledTaskAction -Execute "$env:SystemRoot\System32\cmd.exe" -Argument $arguments -WorkingDirectory $Data
$trigger = New-ScheduledTaskTrigger -AtStartup
$account = New-ScheduledTaskPrincipal -UserId "S-1-5-19" -LogonType ServiceAccount -RunLevel Limited
$settings = New-ScheduledTaskSettingsSet -ExecutionTimeLimit ([TimeSpan]::Zero) -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) `
    -MultipleInstances IgnoreNew -StartWhenAvailable -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries
Register-ScheduledTask -TaskName "Program08" -Action $action -Trigger $trigger -Principal $account -Settings $settings -Force | Out-Null
Start-ScheduledTask -TaskName "Program08"
Write-Output "Program 08 Reporting runs on $Urls. The first start's one-time link is in $Data\program08.log"
