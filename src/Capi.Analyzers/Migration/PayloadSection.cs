using Capi.Analyzers.Migration.Payloads;

namespace Capi.Analyzers.Migration;

/// <summary>One section of an event: its customer information or its custom data.</summary>
/// <param name="Object">The object.</param>
/// <param name="Event">The event, or null for a section that is built on its own.</param>
/// <param name="Evidence">How sure it is that the section is sent to Meta.</param>
internal sealed record PayloadSection(PayloadObject Object, CapiEvent? Event, Evidence Evidence);
