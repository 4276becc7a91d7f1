using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Says what leaves the process: as a table for people, as attributes for tools.</summary>
internal static class DescriptionEmitter
{
    public static void Emit(SourceWriter writer, EventContract contract)
    {
        var rows = Rows(contract);
        Table(writer, contract, rows);

        writer.Line($"[global::Capi.Payload.MetaContract({Literals.Text(contract.EventName)}, \"{WireName(contract.ActionSource)}\")]");
        foreach (var (path, section, key, handling) in rows)
            writer.Line($"[global::Capi.Payload.MetaContractMember(\"{path}\", \"{section}\", {Literals.Text(key)}, \"{handling}\")]");
    }

    private static void Table(SourceWriter writer, EventContract contract, List<(string Path, string Section, string Key, string Handling)> rows)
    {
        var paths = rows.Max(row => row.Path.Length);
        var keys = rows.Max(row => Literals.Xml(row.Key).Length);
        writer.Line($"/// <remarks>What leaves the process as the event {Literals.Xml(contract.EventName)}:").Line("/// <code>");
        foreach (var (path, _, key, handling) in rows)
            writer.Line($"/// {path.PadRight(paths)}  {Literals.Xml(key).PadRight(keys)}  {handling}");
        writer.Line("/// </code></remarks>");
    }

    private static List<(string Path, string Section, string Key, string Handling)> Rows(EventContract contract)
    {
        var rows = new List<(string, string, string, string)>();
        foreach (var field in contract.Fields)
        {
            // Consent decides whether the event leaves; it does not leave itself.
            if (field.Annotation == AnnotationKind.EventConsent)
                continue;

            rows.Add((field.Path, SectionName(field.Section), field.Key, HandlingName(field.Annotation)));
            foreach (var member in field.Value.Entry)
                rows.Add((field.Path + "." + member.Path, SectionName(member.Section), member.Key, "data"));
        }

        return rows;
    }

    private static string SectionName(FieldSection section) => section switch
    {
        FieldSection.Event => "event",
        FieldSection.UserData => "user_data",
        FieldSection.CustomData => "custom_data",
        _ => "contents",
    };

    private static string HandlingName(AnnotationKind annotation) => annotation switch
    {
        AnnotationKind.Hashed => "hashed",
        AnnotationKind.Clear => "clear",
        _ => "data",
    };

    /// <summary><c>PhoneCall</c> is <c>phone_call</c>.</summary>
    private static string WireName(string actionSource) =>
        string.Concat(actionSource.Select((letter, index) =>
            letter is >= 'A' and <= 'Z' ? (index > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
