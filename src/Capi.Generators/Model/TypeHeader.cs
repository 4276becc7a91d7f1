namespace Capi.Generators.Model;

/// <summary>One type of the chain that emitted code re-opens.</summary>
/// <param name="Keyword">For example <c>record struct</c>.</param>
/// <param name="Name">Its name, escaped where it is a keyword.</param>
internal sealed record TypeHeader(string Keyword, string Name);
