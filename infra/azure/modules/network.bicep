// A network for the app's way out and for the private ends of storage, vault and scheduler.
param name string
param location string
param tags object

// https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks
resource virtualNetwork 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: {
      addressPrefixes: ['10.8.0.0/16']
    }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.8.1.0/24'
          delegations: [
            {
              name: 'flex'
              properties: {
                // What Flex Consumption's integration is delegated to.
                serviceName: 'Microsoft.App/environments'
              }
            }
          ]
        }
      }
      {
        name: 'private'
        properties: {
          addressPrefix: '10.8.2.0/27'
          privateEndpointNetworkPolicies: 'Disabled'
        }
      }
    ]
  }
}
