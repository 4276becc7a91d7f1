namespace Capi.Roslyn.Testing;

/// <summary>A diagnostic the test expects at a place that markup names: <c>{|#0:…|}</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Location">The number of the place.</param>
/// <param name="Message">Its message, where the test cares.</param>
public sealed record ExpectedDiagnostic(string Id, int Location, string? Message = null);
