namespace Capi.Generators.Model;

/// <summary>One member in the text form of a contract.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hole">The expression shown, with its format; null for <c>***</c>.</param>
internal sealed record PrintedMember(string Name, string? Hole);
