// Where orchestrations are kept. The task hub is the one that host.json names.
param name string
param location string
param tags object

@allowed(['Consumption', 'Dedicated'])
param skuName string

@minLength(1)
param ipAllowlist array
param retentionDays int

@description('The app.')
param identityName string
param principalId string

@description('Empty: reached over the public network, from the addresses in the list, by identities with a role.')
param privateSubnetId string
param virtualNetworkId string

var isPrivate = !empty(privateSubnetId)

// Durable Task Data Contributor
var dataContributorRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0ad04412-c4d5-4796-b79c-f76d14c8d402')

// https://learn.microsoft.com/azure/templates/microsoft.durabletask/schedulers
resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: skuName == 'Dedicated' ? { name: skuName, capacity: 1 } : { name: skuName }
    ipAllowlist: ipAllowlist
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.durabletask/schedulers/taskhubs
resource taskHub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: 'Program08'
}

// Rows are the truth; what an orchestration did inwardly is kept for looking into it. Failed ones stay until somebody saw to them.
// https://learn.microsoft.com/azure/templates/microsoft.durabletask/schedulers/retentionpolicies
resource retention 'Microsoft.DurableTask/schedulers/retentionPolicies@2026-02-01' = {
  parent: scheduler
  name: 'default'
  properties: {
    retentionPolicies: [
      {
        orchestrationState: 'Completed'
        retentionPeriodInDays: retentionDays
      }
      {
        orchestrationState: 'Terminated'
        retentionPeriodInDays: retentionDays
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.authorization/roleassignments
resource dataContributor 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(taskHub.id, identityName, dataContributorRole)
  scope: taskHub
  properties: {
    roleDefinitionId: dataContributorRole
    principalId: principalId
    principalType: 'ServicePrincipal'
  }
}

module endpoint 'privateEndpoint.bicep' = if (isPrivate) {
  name: 'schedulerEndpoint'
  params: {
    name: 'pe-${name}'
    location: location
    tags: tags
    resourceId: scheduler.id
    groupId: 'scheduler'
    zoneName: 'privatelink.durabletask.io'
    subnetId: privateSubnetId
    virtualNetworkId: virtualNetworkId
  }
}

output endpoint string = scheduler.properties.endpoint
output taskHubName string = taskHub.name
