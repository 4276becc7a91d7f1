using System.Text.Json;
using Capi.ContractDescriptions;

namespace Capi.Cli.Rendering;

/// <summary>Writes contracts as JSON.</summary>
internal static class ContractJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes a JSON object with <c>assembly</c>, <c>contracts</c> and <c>notes</c>.</summary>
    public static void Write(ContractList contracts, Stream output)
    {
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("assembly", contracts.Assembly);
            writer.WriteStartArray("contracts");
            foreach (var contract in contracts.Contracts)
                Write(contract, writer);
            writer.WriteEndArray();
            writer.WriteStartArray("notes");
            foreach (var note in contracts.Notes)
                writer.WriteStringValue(note);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
        output.Flush();
    }

    private static void Write(ContractDescription contract, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", contract.Type);
        writer.WriteString("event_name", contract.EventName);
        writer.WriteString("action_source", contract.ActionSource);
        writer.WriteStartArray("members");
        foreach (var member in contract.Members)
        {
            writer.WriteStartObject();
            writer.WriteString("member", member.Member);
            writer.WriteString("section", member.Section);
            writer.WriteString("key", member.Key);
            writer.WriteString("handling", member.Handling);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
