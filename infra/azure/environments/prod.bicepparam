using '../main.bicep'

// Example values: set region, addresses and mail server before the first deployment.
param environmentName = 'prod'
param location = 'southeastasia'
param siteName = 'hanoi'
param baseAddress = 'https://baocao.hanoi.example'
param firstAdministrator = 'quan-tri@so.example'
param mailHost = 'smtp.so.example'
param mailUserName = 'bao-cao@so.example'
param mailFromAddress = 'bao-cao@so.example'
param uploadRetentionDays = 3650
param logRetentionDays = 365
param alertAddress = 'van-hanh@so.example'
param alwaysReadyInstances = 1
param storageSku = 'Standard_ZRS'
param privateNetwork = true
