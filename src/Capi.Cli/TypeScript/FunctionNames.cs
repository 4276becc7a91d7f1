using Capi.ContractDescriptions;

namespace Capi.Cli.TypeScript;

/// <summary>Names the contracts in the module: by the type's own name, or with namespace where several types have it.</summary>
internal static class FunctionNames
{
    /// <summary>The name of each contract, in order.</summary>
    public static IReadOnlyList<string> Create(IReadOnlyList<ContractDescription> contracts)
    {
        var counts = contracts.CountBy(static contract => GetShortName(contract.Type), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var contract in contracts)
        {
            var name = counts[GetShortName(contract.Type)] == 1 ? GetShortName(contract.Type) : contract.Type.Replace(".", "", StringComparison.Ordinal);
            while (names.Contains(name, StringComparer.Ordinal))
                name += "_";
            names.Add(name);
        }

        return names;
    }

    private static string GetShortName(string type) => type[(type.LastIndexOf('.') + 1)..];
}
