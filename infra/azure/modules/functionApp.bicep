// The app on Flex Consumption. It signs in everywhere as its identity; the one secret, the mail password, is a reference into the vault.
param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param hostAccountName string
param deploymentContainerUri string
param tableEndpoint string
param blobEndpoint string
param schedulerEndpoint string
param taskHubName string
param vaultUri string
param protectionKeyUri string
param applicationInsightsConnectionString string
param baseAddress string
param firstAdministrator string
param mailHost string
param mailPort int
param mailUserName string
param mailFromAddress string
param mailFromName string
param alwaysReadyInstances int
param maximumInstanceCount int
param instanceMemoryMB int

@description('Empty: no network of its own.')
param subnetId string

// https://learn.microsoft.com/azure/templates/microsoft.web/serverfarms
resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    tier: 'FlexConsumption'
    name: 'FC1'
  }
  properties: {
    reserved: true
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.web/sites
resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: hostAccountName }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
        { name: 'AzureWebJobsDisableHomepage', value: 'true' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: applicationInsightsConnectionString }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
        { name: 'AZURE_CLIENT_ID', value: identityClientId }
        { name: 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING', value: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identityClientId}' }
        { name: 'AzureFunctionsJobHost__extensions__durableTask__hubName', value: taskHubName }
        { name: 'SweepSchedule', value: '*/30 * * * * *' }
        { name: 'Storage__TableEndpoint', value: tableEndpoint }
        { name: 'Storage__BlobEndpoint', value: blobEndpoint }
        { name: 'Keys__VaultKey', value: protectionKeyUri }
        { name: 'Program08__BaseAddress', value: baseAddress }
        { name: 'Program08__FirstAdministrator', value: firstAdministrator }
        { name: 'Mail__Mode', value: 'smtp' }
        { name: 'Mail__Host', value: mailHost }
        { name: 'Mail__Port', value: string(mailPort) }
        { name: 'Mail__StartTls', value: 'true' }
        { name: 'Mail__UserName', value: mailUserName }
        { name: 'Mail__Password', value: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/mail-password)' }
        { name: 'Mail__FromAddress', value: mailFromAddress }
        { name: 'Mail__FromName', value: mailFromName }
      ]
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: deploymentContainerUri
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: alwaysReadyInstances == 0 ? [] : [
          { name: 'http', instanceCount: alwaysReadyInstances }
          { name: 'durable', instanceCount: alwaysReadyInstances }
        ]
      }
    }
  }
}

// Deployment by user name and password stays off.
// https://learn.microsoft.com/azure/templates/microsoft.web/sites/basicpublishingcredentialspolicies
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: {
    allow: false
  }
}

output name string = app.name
