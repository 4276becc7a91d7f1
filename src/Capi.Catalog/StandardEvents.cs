namespace Capi.Catalog;

/// <summary>Meta's standard events. The entries stand in <c>StandardEvents.Data.cs</c>.</summary>
internal static partial class StandardEvents
{
    /// <summary>The standard event of exactly this name, or null: then it is a custom event.</summary>
    public static StandardEventDefinition? Find(string name) =>
        All.FirstOrDefault(definition => string.Equals(definition.Name, name, StringComparison.Ordinal));
}
