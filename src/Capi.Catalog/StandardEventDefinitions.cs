namespace Capi.Catalog;

/// <summary>Meta's standard events: https://developers.facebook.com/docs/meta-pixel/reference. The entries are in <c>StandardEventDefinitions.Data.cs</c>.</summary>
internal static partial class StandardEventDefinitions
{
    /// <summary>Finds the standard event with exactly this name; null for a custom event.</summary>
    public static StandardEventDefinition? Find(string name) =>
        All.FirstOrDefault(definition => string.Equals(definition.Name, name, StringComparison.Ordinal));
}
