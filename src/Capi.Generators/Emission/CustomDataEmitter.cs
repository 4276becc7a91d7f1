using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Emits the calls that write one key of <c>custom_data</c>.</summary>
internal static class CustomDataEmitter
{
    public static void Emit(SourceWriter writer, List<FieldModel> fields)
    {
        var key = Literals.JsonUtf8(fields[0].Key);
        var isArray = fields.Any(field => field.IsList || field.Value.IsCollection || field.Value.Kind is null);
        if (!isArray)
        {
            ValueEmitter.Statement(writer, Call(fields[0], key), "value." + fields[0].Access, fields[0].Value);
            return;
        }

        writer.Line($"writer.WriteStartArray({key});");
        foreach (var field in fields)
            Items(writer, field, "value." + field.Access);
        writer.Line("writer.WriteEndArray();");
    }

    // These two have methods of their own: the runtime rejects an event that lacks one where Meta requires it.
    private static string Call(FieldModel field, string key) => field.Key switch
    {
        "value" => "writer.WriteValue(",
        "currency" => "writer.WriteCurrency(",
        _ => "writer.WriteProperty(" + key + ", ",
    };

    private static void Items(SourceWriter writer, FieldModel field, string access)
    {
        if (!field.Value.IsCollection && field.Value.Kind is not null)
        {
            ValueEmitter.Statement(writer, "writer.WriteItem(", access, field.Value);
            return;
        }

        if (field.Value.IsCollection)
        {
            ValueEmitter.BeginLoop(writer, field);
            access = "item";
        }

        else
        {
            // A separate scope: each field declares its own variable "content".
            writer.Open();
        }

        if (field.Value.Kind is not null)
            ValueEmitter.Statement(writer, "writer.WriteItem(", access, field.Value);
        else
            Entry(writer, field, access);

        writer.Close();
    }

    private static void Entry(SourceWriter writer, FieldModel field, string access)
    {
        var mayBeNull = field.Value.ItemMayBeNull || access.Contains("?.");
        if (mayBeNull)
            writer.Line($"if ({access} is {{ }} content)").Open();

        var through = mayBeNull ? "content" : access;
        writer.Line("writer.WriteStartContent();");
        foreach (var member in field.Value.Entry)
            EntryMember(writer, member, through);
        writer.Line("writer.WriteEndContent();");

        if (mayBeNull)
            writer.Close();
    }

    private static void EntryMember(SourceWriter writer, FieldModel member, string through)
    {
        var key = Literals.JsonUtf8(member.Key);
        var access = through + "." + member.Access;
        if (!member.Value.IsCollection)
        {
            ValueEmitter.Statement(writer, $"writer.WriteProperty({key}, ", access, member.Value);
            return;
        }

        var typeArgument = member.Value.TypeArgument is { } name ? "<" + name + ">" : "";
        writer.Line($"writer.WriteStartArray({key});")
            .Line($"foreach (var element in global::Capi.Payload.MetaSequence.From{typeArgument}({access}))")
            .Open();
        ValueEmitter.Statement(writer, "writer.WriteItem(", "element", member.Value);
        writer.Close().Line("writer.WriteEndArray();");
    }
}
