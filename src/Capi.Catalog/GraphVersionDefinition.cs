namespace Capi.Catalog;

/// <summary>One version of the Graph API (spec section 1.2).</summary>
/// <param name="name">As it stands in the URL, for example <c>v26.0</c>.</param>
/// <param name="released">The day it came out, UTC; null when not known.</param>
/// <param name="ends">The day Meta stops answering it, UTC; null when not announced.</param>
internal sealed class GraphVersionDefinition(string name, DateTime? released, DateTime? ends)
{
    public string Name { get; } = name;

    public DateTime? Released { get; } = released;

    public DateTime? Ends { get; } = ends;

    /// <summary>True from the day on which Meta stops answering this version.</summary>
    public bool IsExpired(DateTime utcNow) => Ends is { } ends && utcNow >= ends;
}
