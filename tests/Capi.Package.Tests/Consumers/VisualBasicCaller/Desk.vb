Imports System.Threading.Tasks
Imports Capi
Imports Shop

''' <summary>Sends a contract of a C# library.</summary>
Friend Module Desk
    ''' <summary>Sends the event.</summary>
    ''' <param name="client">The client.</param>
    ''' <param name="lead">The event.</param>
    ''' <returns>The result of queuing it.</returns>
    Public Function QualifyAsync(client As IMetaCapiClient, lead As LeadQualified) As ValueTask(Of EnqueueResult)
        Return client.SendLeadQualifiedAsync(lead)
    End Function
End Module
