Imports Capi

<MetaEvent("Lead")>
Public Class Lead
    <EventId>
    Public Property Id As String
End Class
