namespace Capi.Architecture.Tests.Arrows;

/// <summary>A row of the table.</summary>
/// <param name="Name">A namespace; with <c>.*</c> at the end also its sub-namespaces, except those with a row of their own.</param>
/// <param name="Uses">The rows it may use.</param>
internal sealed record ArchitectureRow(string Name, IReadOnlyList<ArchitectureUse> Uses)
{
    private const string Wildcard = ".*";

    private string Root => Name.EndsWith(Wildcard, StringComparison.Ordinal) ? Name[..^Wildcard.Length] : Name;

    /// <summary>True if the row covers a namespace.</summary>
    public bool Covers(string name) => name == Root || (Root != Name && name.StartsWith(Root + ".", StringComparison.Ordinal));
}
