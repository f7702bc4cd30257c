using '../main.bicep'

// Example values: set region, addresses and mail server before the first deployment.
param environmentName = 'dev'
param location = 'southeastasia'
param siteName = 'hanoi'
param baseAddress = ''
param firstAdministrator = 'quan-tri@so.example'
param mailHost = 'smtp.so.example'
param mailUserName = 'bao-cao@so.example'
param mailFromAddress = 'bao-cao@so.example'
param uploadRetentionDays = 7
param logRetentionDays = 30
param alertAddress = 'van-hanh@so.example'
param alwaysReadyInstances = 0
param storageSku = 'Standard_LRS'
param privateNetwork = false
