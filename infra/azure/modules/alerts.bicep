// What somebody must look at, by mail, and a page of charts. The queries go by the words of the app's log (FunctionsLog.cs).
param name string
param location string
param tags object
param applicationInsightsId string
param alertAddress string

var rules = [
  {
    name: 'requests-fail'
    description: 'Pages answer with an error of the server.'
    query: 'requests | where toint(resultCode) >= 500'
    threshold: 5
    windowSize: 'PT15M'
    severity: 1
    operator: 'GreaterThan'
  }
  {
    name: 'sweeper-silent'
    description: 'The sweeper did not run: what was lost between a row and its wake is not made good, mails are not tried again.'
    query: 'requests | where name == "Sweeper" and success == true'
    threshold: 1
    windowSize: 'PT15M'
    severity: 1
    operator: 'LessThan'
  }
  {
    name: 'cycle-stuck'
    description: 'An orchestration ended while its cycle goes on, or a cycle can not be swept. See Tiến trình on the site.'
    query: 'traces | where message has "while its cycle is still going on" or message startswith "Sweeping "'
    threshold: 0
    windowSize: 'PT1H'
    severity: 1
    operator: 'GreaterThan'
  }
  {
    name: 'mail-refused'
    description: 'A mail was refused for good. See Thư on the site.'
    query: 'traces | where message has "was refused for good"'
    threshold: 0
    windowSize: 'PT1H'
    severity: 2
    operator: 'GreaterThan'
  }
  {
    name: 'storage-throttled'
    description: 'Tables or blobs answer that they are busy.'
    query: 'dependencies | where success == false and resultCode in ("429", "503")'
    threshold: 20
    windowSize: 'PT15M'
    severity: 2
    operator: 'GreaterThan'
  }
]

// https://learn.microsoft.com/azure/templates/microsoft.insights/actiongroups
resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'program08'
    enabled: true
    emailReceivers: [
      {
        name: 'operator'
        emailAddress: alertAddress
        useCommonAlertSchema: true
      }
    ]
  }
}

// https://learn.microsoft.com/azure/templates/microsoft.insights/scheduledqueryrules
resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.name}'
      description: rule.description
      enabled: true
      severity: rule.severity
      scopes: [applicationInsightsId]
      evaluationFrequency: 'PT5M'
      windowSize: rule.windowSize
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: rule.operator
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      autoMitigate: true
      actions: {
        actionGroups: [mail.id]
      }
    }
  }
]

// https://learn.microsoft.com/azure/templates/microsoft.insights/workbooks
resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, name, 'operating')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Program 08 Reporting – operating'
    category: 'workbook'
    sourceId: applicationInsightsId
    serializedData: loadTextContent('operating.workbook.json')
  }
}
