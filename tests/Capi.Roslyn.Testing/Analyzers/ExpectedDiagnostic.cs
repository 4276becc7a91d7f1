namespace Capi.Roslyn.Testing.Analyzers;

/// <summary>An expected diagnostic at a numbered location of the markup: <c>{|#0:…|}</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The number of the location.</param>
/// <param name="Message">Its message; null to accept any.</param>
public sealed record ExpectedDiagnostic(string Id, int Location, string? Message = null);
