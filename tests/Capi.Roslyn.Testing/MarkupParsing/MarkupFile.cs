namespace Capi.Roslyn.Testing.MarkupParsing;

/// <summary>A file of test code, without its markup.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Cursor">The position of <c>$$</c>, or null.</param>
public sealed record MarkupFile(string Path, string Text, int? Cursor);
