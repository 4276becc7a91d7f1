namespace Capi.EventsManager.Payloads;

/// <summary>A problem in a payload. Contains no values of it. Immutable.</summary>
/// <param name="Kind">What it means for the request.</param>
/// <param name="Path">The parameter: <c>data[0].user_data.em</c>; null for the payload as a whole.</param>
/// <param name="Line">The line in <see cref="PayloadReport.Lines"/>, from 1; that of the enclosing object if the parameter is missing. Null for the payload as a whole.</param>
/// <param name="Message">What is wrong and how to correct it.</param>
/// <param name="Subcode">Meta's error subcode, or null.</param>
public sealed record PayloadFinding(PayloadFindingKind Kind, string? Path, int? Line, string Message, int? Subcode);
