namespace Capi.Generators.Model;

/// <summary>The declaration of one partial type that emitted code reopens.</summary>
/// <param name="Keyword">The keywords, for example <c>record struct</c>.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
internal sealed record TypeHeader(string Keyword, string Name);
