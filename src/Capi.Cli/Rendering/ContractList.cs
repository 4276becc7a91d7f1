using Capi.ContractDescriptions;

namespace Capi.Cli.Rendering;

/// <summary>The contracts of an assembly.</summary>
/// <param name="Assembly">The simple name of the assembly.</param>
/// <param name="Contracts">The contracts, ordered by type name.</param>
/// <param name="Notes">Messages about types and attributes that can't be read.</param>
internal sealed record ContractList(string Assembly, IReadOnlyList<ContractDescription> Contracts, IReadOnlyList<string> Notes)
{
    /// <summary>The simple names of the assemblies that it references.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}
