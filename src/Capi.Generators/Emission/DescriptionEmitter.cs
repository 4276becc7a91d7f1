using Capi.ContractDescriptions;
using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the list of parameters that a contract sends: as a table in the XML docs for readers, as attributes for tools.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        EmitTable(writer, contract);

        var arguments = $"{Literals.ToStringLiteral(contract.EventName)}, \"{ActionSourceNames.GetValue(contract.ActionSource)}\"";
        var (consent, ga4) = (ConsentEmitter.FindMember(contract)?.Path ?? "", contract.Ga4?.EventName ?? "");
        if (consent.Length > 0 || ga4.Length > 0)
            arguments += $", {Literals.ToStringLiteral(consent)}, {Literals.ToStringLiteral(ga4)}";
        writer.WriteLine($"[global::Capi.Payload.MetaContract({arguments})]");
        foreach (var member in contract.Description)
            writer.WriteLine($"[global::Capi.Payload.MetaContractMember(\"{member.Member}\", \"{member.Section}\", {Literals.ToStringLiteral(member.Key)}, {Literals.ToStringLiteral(member.HandlingText)})]");
    }

    private static void EmitTable(SourceWriter writer, EventContract contract)
    {
        var paths = contract.Description.Max(member => member.Member.Length);
        var keys = contract.Description.Max(member => Literals.EscapeXml(member.Key).Length);
        writer.WriteLine($"/// <remarks>Sent to Meta as <c>{Literals.EscapeXml(contract.EventName)}</c> (member, parameter, handling):").WriteLine("/// <code>");
        foreach (var member in contract.Description)
            writer.WriteLine($"/// {member.Member.PadRight(paths)}  {Literals.EscapeXml(member.Key).PadRight(keys)}  {member.Handling}");
        writer.WriteLine("/// </code></remarks>");
    }
}
