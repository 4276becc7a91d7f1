namespace Capi.Cli.Rendering;

/// <summary>A member of a contract: its name, the payload section and key it is sent as, and whether it is hashed.</summary>
internal sealed record ContractMember(string Member, string Section, string Key, string Handling);
