using Capi.Analyzers.Migration.Payloads;

namespace Capi.Analyzers.Migration;

/// <summary>One section of an event, or one that is built on its own: customer information or custom data.</summary>
/// <param name="Object">The object.</param>
/// <param name="Evidence">How sure it is that the section is sent to Meta.</param>
internal sealed record PayloadSection(PayloadObject Object, Evidence Evidence);
