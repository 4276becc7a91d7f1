namespace Capi.Cli.Rendering;

/// <summary>Writes contracts as text tables.</summary>
internal static class ContractTable
{
    private static readonly ContractMember Heading = new("member", "section", "key", "handling");

    public static void Write(ContractList contracts, TextWriter output)
    {
        output.WriteLine(contracts.Contracts.Count == 0
            ? $"{TerminalText.Clean(contracts.Assembly)} contains no contracts."
            : $"{TerminalText.Clean(contracts.Assembly)}: {contracts.Contracts.Count} {(contracts.Contracts.Count == 1 ? "contract" : "contracts")}");

        foreach (var contract in contracts.Contracts)
            Write(contract, output);

        foreach (var note in contracts.Notes)
            output.WriteLine($"\nnote: {TerminalText.Clean(note)}");
    }

    private static void Write(Contract contract, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(TerminalText.Clean($"{contract.Type}  sends {contract.EventName}  from {contract.ActionSource}"));

        List<ContractMember> rows = [Heading, .. contract.Members.Select(Clean)];
        var memberWidth = rows.Max(row => row.Member.Length);
        var sectionWidth = rows.Max(row => row.Section.Length);
        var keyWidth = rows.Max(row => row.Key.Length);
        foreach (var row in rows)
            output.WriteLine($"  {row.Member.PadRight(memberWidth)}  {row.Section.PadRight(sectionWidth)}  {row.Key.PadRight(keyWidth)}  {row.Handling}");
    }

    private static ContractMember Clean(ContractMember member) => new(
        TerminalText.Clean(member.Member),
        TerminalText.Clean(member.Section),
        TerminalText.Clean(member.Key),
        TerminalText.Clean(member.Handling));
}
