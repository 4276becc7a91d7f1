namespace Capi.Generators.Model;

/// <summary>One member in the redacted text form of a contract.</summary>
/// <param name="Name">The name of the member.</param>
/// <param name="Expression">The interpolated expression with its format; null for <c>***</c>.</param>
internal sealed record PrintedMember(string Name, string? Expression);
