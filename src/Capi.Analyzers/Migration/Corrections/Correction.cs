using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>The one edit that mends a finding, for its code fix.</summary>
/// <param name="Location">The text to replace.</param>
/// <param name="Text">What stands there instead.</param>
internal sealed record Correction(Location Location, string Text);
