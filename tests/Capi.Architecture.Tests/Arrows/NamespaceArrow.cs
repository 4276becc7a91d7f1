namespace Capi.Architecture.Tests.Arrows;

/// <summary>A use of a type of one namespace in another.</summary>
/// <param name="From">The namespace of the code.</param>
/// <param name="To">The namespace of the type.</param>
/// <param name="File">The file of the code.</param>
/// <param name="Position">The first position of such a use in the file, as <c>path(line)</c>.</param>
internal sealed record NamespaceArrow(string From, string To, string File, string Position);
