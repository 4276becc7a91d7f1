namespace Capi.Roslyn.Testing;

/// <summary>One file of test code, without its markup.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Cursor">Where <c>$$</c> stood, or null.</param>
public sealed record MarkupFile(string Path, string Text, int? Cursor);
