// Everything that Program 08 Reporting needs in one resource group. Order: identity, stores, vault and scheduler with their roles, then the app.
targetScope = 'resourceGroup'

@description('dev, test or prod; part of every name.')
@allowed(['dev', 'test', 'prod'])
param environmentName string

@description('Azure region of everything. The data lies there: no region is in Vietnam; the nearest, southeastasia (Singapore) and eastasia (Hong Kong), are abroad. Ask whoever answers for the data first, or use the Standalone host on a server of your own. Flex Consumption and the Durable Task Scheduler must both be offered there.')
param location string

@description('Short name that makes names unique in Azure, 3 to 8 lower-case letters and digits, such as hanoi.')
@minLength(3)
@maxLength(8)
param siteName string

@description('Where people reach the site, https and without a path; links in mails begin with it. Empty: the address Azure gives.')
param baseAddress string = ''

@description('Mail address of the first administrator, who is sent the one-time link while there is none.')
param firstAdministrator string

@description('Mail server for authenticated submission. Azure blocks port 25: 587 with STARTTLS.')
param mailHost string

@description('Port of the mail server.')
param mailPort int = 587

@description('Account at the mail server. Its password lies in the key vault as secret mail-password, put there by hand.')
param mailUserName string

@description('Mailbox that mails come from.')
param mailFromAddress string

@description('Display name of the sender.')
param mailFromName string = 'Hệ thống báo cáo Chương trình'

@description('Instances kept warm for pages and for orchestrations; 0: the first request of the morning waits for a start.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('Most instances; 40 is the least that Flex Consumption takes.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Memory of an instance in MB.')
@allowed([2048, 4096])
param instanceMemoryMB int = 2048

@description('Consumption pays for what runs; Dedicated is for steady load.')
@allowed(['Consumption', 'Dedicated'])
param schedulerSku string = 'Consumption'

@description('Which addresses may reach the scheduler without a private network, IPv4, IPv6 or CIDR. Never empty: nothing could reach it. Access needs the role besides.')
@minLength(1)
param schedulerIpAllowlist array = ['0.0.0.0/0']

@description('Days that finished orchestrations keep their history in the scheduler; Consumption keeps it for 30 at most, Dedicated for 90.')
@minValue(1)
@maxValue(90)
param schedulerRetentionDays int = 30

@description('Days in which an upload can neither be changed nor deleted.')
@minValue(1)
@maxValue(146000)
param uploadRetentionDays int

@description('Replication of the data account.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days that logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('Who is mailed when an alert fires.')
param alertAddress string

@description('Whether storage, vault and scheduler are reached through a network of their own only.')
param privateNetwork bool = false

var name = 'p08-${siteName}-${environmentName}'
var compactName = 'p08${siteName}${environmentName}'
var tags = {
  application: 'program08'
  environment: environmentName
}
var identityName = 'id-${name}'
var functionAppName = 'func-${name}'

// Put together from names, not taken from outputs: what-if looks into a module only where its ids and conditions are known beforehand.
var networkName = 'vnet-${name}'
var virtualNetworkId = privateNetwork ? resourceId('Microsoft.Network/virtualNetworks', networkName) : ''
var appSubnetId = privateNetwork ? resourceId('Microsoft.Network/virtualNetworks/subnets', networkName, 'app') : ''
var privateSubnetId = privateNetwork ? resourceId('Microsoft.Network/virtualNetworks/subnets', networkName, 'private') : ''

var siteAddress = empty(baseAddress) ? 'https://${functionAppName}.azurewebsites.net' : baseAddress

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: identityName
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    workspaceName: 'log-${name}'
    applicationInsightsName: 'appi-${name}'
    location: location
    tags: tags
    retentionDays: logRetentionDays
    identityName: identityName
    principalId: identity.outputs.principalId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    applicationInsightsId: monitoring.outputs.applicationInsightsId
    alertAddress: alertAddress
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: networkName
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    dataAccountName: take('st${compactName}', 24)
    hostAccountName: take('sh${compactName}', 24)
    location: location
    tags: tags
    sku: storageSku
    uploadRetentionDays: uploadRetentionDays
    identityName: identityName
    principalId: identity.outputs.principalId
    privateSubnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
  dependsOn: [network]
}

module keyVault 'modules/keyVault.bicep' = {
  name: 'keyVault'
  params: {
    name: take('kv-${name}', 24)
    location: location
    tags: tags
    identityName: identityName
    principalId: identity.outputs.principalId
    privateSubnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
  dependsOn: [network]
}

module scheduler 'modules/scheduler.bicep' = {
  name: 'scheduler'
  params: {
    name: 'dts-${name}'
    location: location
    tags: tags
    skuName: schedulerSku
    ipAllowlist: schedulerIpAllowlist
    retentionDays: schedulerRetentionDays
    identityName: identityName
    principalId: identity.outputs.principalId
    privateSubnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
  dependsOn: [network]
}

module functionApp 'modules/functionApp.bicep' = {
  name: 'functionApp'
  params: {
    name: functionAppName
    planName: 'plan-${name}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    hostAccountName: storage.outputs.hostAccountName
    deploymentContainerUri: storage.outputs.deploymentContainerUri
    tableEndpoint: storage.outputs.tableEndpoint
    blobEndpoint: storage.outputs.blobEndpoint
    schedulerEndpoint: scheduler.outputs.endpoint
    taskHubName: scheduler.outputs.taskHubName
    vaultUri: keyVault.outputs.vaultUri
    protectionKeyUri: keyVault.outputs.protectionKeyUri
    applicationInsightsConnectionString: monitoring.outputs.connectionString
    baseAddress: siteAddress
    firstAdministrator: firstAdministrator
    mailHost: mailHost
    mailPort: mailPort
    mailUserName: mailUserName
    mailFromAddress: mailFromAddress
    mailFromName: mailFromName
    alwaysReadyInstances: alwaysReadyInstances
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    subnetId: appSubnetId
  }
  dependsOn: [network]
}

output functionAppName string = functionApp.outputs.name
output siteAddress string = siteAddress
output tableEndpoint string = storage.outputs.tableEndpoint
output blobEndpoint string = storage.outputs.blobEndpoint
output vaultName string = keyVault.outputs.name
