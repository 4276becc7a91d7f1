using Capi.ContractDescriptions;

namespace Capi.Cli.Rendering;

/// <summary>Writes contracts as text tables.</summary>
internal static class ContractTable
{
    private static readonly MemberDescription HeaderRow = new("member", "section", "key", "handling", "");

    public static void Write(ContractList contracts, TextWriter output)
    {
        output.WriteLine(contracts.Contracts.Count == 0
            ? $"{TerminalText.Sanitize(contracts.Assembly)} contains no contracts."
            : $"{TerminalText.Sanitize(contracts.Assembly)}: {contracts.Contracts.Count} {(contracts.Contracts.Count == 1 ? "contract" : "contracts")}");

        foreach (var contract in contracts.Contracts)
            Write(contract, output);

        foreach (var note in contracts.Notes)
            output.WriteLine($"\nnote: {TerminalText.Sanitize(note)}");
    }

    private static void Write(ContractDescription contract, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(TerminalText.Sanitize($"{contract.Type}  sends {contract.EventName}  from {contract.ActionSource}"));

        List<MemberDescription> rows = [HeaderRow, .. contract.Members.Select(Sanitize)];
        var memberWidth = rows.Max(row => row.Member.Length);
        var sectionWidth = rows.Max(row => row.Section.Length);
        var keyWidth = rows.Max(row => row.Key.Length);
        foreach (var row in rows)
            output.WriteLine($"  {row.Member.PadRight(memberWidth)}  {row.Section.PadRight(sectionWidth)}  {row.Key.PadRight(keyWidth)}  {row.Handling}");
    }

    private static MemberDescription Sanitize(MemberDescription member) => new(
        TerminalText.Sanitize(member.Member),
        TerminalText.Sanitize(member.Section),
        TerminalText.Sanitize(member.Key),
        TerminalText.Sanitize(member.Handling),
        "");
}
