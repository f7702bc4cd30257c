// The private end of one service, with the name by which the network finds it.
param name string
param location string
param tags object

@description('The resource that gets a private end.')
param resourceId string

@description('Which of its services: blob, table, scheduler, vault.')
param groupId string

@description('The zone of the names of that service, such as privatelink.blob.core.windows.net.')
param zoneName string
param subnetId string
param virtualNetworkId string

// https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints
resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    subnet: {
      id: subnetId
    }
    privateLinkServiceConnections: [
      {
        name: name
        properties: {
          privateLinkServiceId: resourceId
          groupIds: [groupId]
        }
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/privatednszones
resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: zoneName
  location: 'global'
  tags: tags
}

// https://learn.microsoft.com/azure/templates/microsoft.network/privatednszones/virtualnetworklinks
resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: 'link'
  location: 'global'
  tags: tags
  properties: {
    registrationEnabled: false
    virtualNetwork: {
      id: virtualNetworkId
    }
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints/privatednszonegroups
resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: groupId
        properties: {
          privateDnsZoneId: zone.id
        }
      }
    ]
  }
}
