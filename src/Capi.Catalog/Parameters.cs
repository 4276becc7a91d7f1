namespace Capi.Catalog;

/// <summary>The one table of truth: every parameter of the Conversions API.</summary>
/// <remarks>The entries stand in <c>Parameters.Data.cs</c>, which tools/Capi.CatalogWriter writes from data/parameters.json.</remarks>
internal static partial class Parameters
{
    /// <summary>The parameter with this wire key in this section, or null when Meta defines none.</summary>
    public static ParameterDefinition? Find(ParameterSection section, string key) =>
        Index.ByKey.TryGetValue((section, key), out var parameter) ? parameter : null;

    // A class of its own, because field initialisers of partial files run in no promised order.
    private static class Index
    {
        public static readonly Dictionary<(ParameterSection Section, string Key), ParameterDefinition> ByKey =
            All.ToDictionary(parameter => (parameter.Section, parameter.Key));
    }
}
