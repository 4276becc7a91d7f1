namespace FSharp

open Capi

[<MetaEvent("Lead")>]
type Lead = { [<EventId>] Id: string }
