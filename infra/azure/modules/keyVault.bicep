// The key that encrypts the Data Protection keys, and the mail password. Roles, no access policies.
@minLength(3)
@maxLength(24)
param name string
param location string
param tags object

@description('The app.')
param identityName string
param principalId string

@description('Empty: reached over the public network, by identities with a role.')
param privateSubnetId string
param virtualNetworkId string

var isPrivate = !empty(privateSubnetId)

// Key Vault Crypto Service Encryption User (read, wrap and unwrap, no more), Key Vault Secrets User
var keyWrapperRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')
var secretsUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')

// https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

// Not rotated by itself: keys that are encrypted with a version need that version for as long as they live.
// https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults/keys
resource protection 'Microsoft.KeyVault/vaults/keys@2024-11-01' = {
  parent: vault
  name: 'data-protection'
  properties: {
    kty: 'RSA'
    keySize: 3072
    keyOps: ['wrapKey', 'unwrapKey']
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
resource keyWrapper 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(protection.id, identityName, keyWrapperRole)
  scope: protection
  properties: {
    roleDefinitionId: keyWrapperRole
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

resource secretsUser 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, identityName, secretsUserRole)
  scope: vault
  properties: {
    roleDefinitionId: secretsUserRole
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

module endpoint 'privateEndpoint.bicep' = if (isPrivate) {
  name: 'vaultEndpoint'
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    resourceId: vault.id
    groupId: 'vault'
    zoneName: 'privatelink.vaultcore.azure.net'
    subnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
}

output name string = vault.name
output vaultUri string = vault.properties.vaultUri
output protectionKeyUri string = protection.properties.keyUri
