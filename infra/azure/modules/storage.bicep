// Two accounts. Data: rows in a table, uploads, rows too big for an entity, keys. Host: what the Functions host itself keeps, and the deployed package;
// there the app needs more rights, so the data is elsewhere. No keys: both take identities only.
param dataAccountName string
param hostAccountName string
param location string
param tags object

@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param sku string

param uploadRetentionDays int

@description('The app.')
param identityName string
param principalId string

@description('Empty: reached over the public network, by identities with a role.')
param privateSubnetId string
param virtualNetworkId string

var isPrivate = !empty(privateSubnetId)
var publicNetworkAccess = isPrivate ? 'Disabled' : 'Enabled'

// Storage Blob Data Contributor, Storage Table Data Contributor, Storage Blob Data Owner
var blobContributorRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe')
var tableContributorRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')
var blobOwnerRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b')

var accountProperties = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
  publicNetworkAccess: publicNetworkAccess
}

// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
resource data 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: dataAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: sku
  }
  properties: accountProperties
}

resource host 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: hostAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: accountProperties
}

// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices
resource dataBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: data
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: 30
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: 30
    }
  }
}

resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: host
  name: 'default'
}

// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers
resource uploads 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: dataBlobs
  name: 'uploads'
  properties: {
    publicAccess: 'None'
  }
}

resource rows 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: dataBlobs
  name: 'rows'
  properties: {
    publicAccess: 'None'
  }
}

resource keys 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: dataBlobs
  name: 'keys'
  properties: {
    publicAccess: 'None'
  }
}

resource deployments 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: hostBlobs
  name: 'deployments'
  properties: {
    publicAccess: 'None'
  }
}

// Left unlocked: locking it can't be undone, and is for whoever answers for the archive (README).
// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/blobservices/containers/immutabilitypolicies
resource uploadsAreKept 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = {
  parent: uploads
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: uploadRetentionDays
    allowProtectedAppendWrites: false
  }
}

// A file is read while its cycle runs and seldom afterwards. Nothing is deleted here: figures lead down to their files.
// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/managementpolicies
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: data
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'uploads-cool'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['uploads/']
            }
            actions: {
              baseBlob: {
                tierToCool: {
                  daysAfterModificationGreaterThan: 180
                }
              }
            }
          }
        }
      ]
    }
  }
  dependsOn: [dataBlobs]
}

// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/tableservices
resource tables 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: data
  name: 'default'
}

// https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts/tableservices/tables
resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = {
  parent: tables
  name: 'program08'
}

// https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
resource dataBlobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, identityName, blobContributorRole)
  scope: data
  properties: {
    roleDefinitionId: blobContributorRole
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource dataTableRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(data.id, identityName, tableContributorRole)
  scope: data
  properties: {
    roleDefinitionId: tableContributorRole
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource hostBlobRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(host.id, identityName, blobOwnerRole)
  scope: host
  properties: {
    roleDefinitionId: blobOwnerRole
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

module dataBlobEndpoint 'privateEndpoint.bicep' = if (isPrivate) {
  name: 'dataBlobEndpoint'
  params: {
    name: 'pe-${dataAccountName}-blob'
    location: location
    tags: tags
    resourceId: data.id
    groupId: 'blob'
    zoneName: 'privatelink.blob.${environment().suffixes.storage}'
    subnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
}

module dataTableEndpoint 'privateEndpoint.bicep' = if (isPrivate) {
  name: 'dataTableEndpoint'
  params: {
    name: 'pe-${dataAccountName}-table'
    location: location
    tags: tags
    resourceId: data.id
    groupId: 'table'
    zoneName: 'privatelink.table.${environment().suffixes.storage}'
    subnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
}

// The zone of blob names is the one above: the two are made one after the other.
module hostBlobEndpoint 'privateEndpoint.bicep' = if (isPrivate) {
  name: 'hostBlobEndpoint'
  params: {
    name: 'pe-${hostAccountName}-blob'
    location: location
    tags: tags
    resourceId: host.id
    groupId: 'blob'
    zoneName: 'privatelink.blob.${environment().suffixes.storage}'
    subnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
  dependsOn: [dataBlobEndpoint]
}

output hostAccountName string = host.name
output deploymentContainerUri string = '${host.properties.primaryEndpoints.blob}${deployments.name}'
output tableEndpoint string = data.properties.primaryEndpoints.table
output blobEndpoint string = data.properties.primaryEndpoints.blob
