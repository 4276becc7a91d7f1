namespace Capi.Cli.Rendering;

/// <summary>What was read from one assembly.</summary>
/// <param name="Assembly">Its simple name.</param>
/// <param name="Contracts">Ordered by type name.</param>
/// <param name="Notes">What could not be read, one sentence each.</param>
internal sealed record ContractList(string Assembly, IReadOnlyList<Contract> Contracts, IReadOnlyList<string> Notes);
