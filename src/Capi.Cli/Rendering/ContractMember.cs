namespace Capi.Cli.Rendering;

/// <summary>One member of a contract: what it is called, where it goes, and how it travels.</summary>
internal sealed record ContractMember(string Member, string Section, string Key, string Handling);
