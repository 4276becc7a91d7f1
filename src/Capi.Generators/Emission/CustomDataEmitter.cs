using Capi.Generators.Model;

namespace Capi.Generators.Emission;

/// <summary>Writes the business data of one key.</summary>
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

        writer.Line($"writer.BeginArray({key});");
        foreach (var field in fields)
            Items(writer, field, "value." + field.Access);
        writer.Line("writer.EndArray();");
    }

    // The runtime watches these two, because Meta refuses the event without them.
    private static string Call(FieldModel field, string key) => field.Key switch
    {
        "value" => "writer.Value(",
        "currency" => "writer.Currency(",
        _ => "writer.Property(" + key + ", ",
    };

    private static void Items(SourceWriter writer, FieldModel field, string access)
    {
        if (!field.Value.IsCollection && field.Value.Kind is not null)
        {
            ValueEmitter.Statement(writer, "writer.Item(", access, field.Value);
            return;
        }

        if (field.Value.IsCollection)
        {
            ValueEmitter.BeginLoop(writer, field);
            access = "item";
        }

        else
        {
            // A scope of its own: the name of an entry is given again below.
            writer.Open();
        }

        if (field.Value.Kind is not null)
            ValueEmitter.Statement(writer, "writer.Item(", access, field.Value);
        else
            Entry(writer, field, access);

        writer.Close();
    }

    private static void Entry(SourceWriter writer, FieldModel field, string access)
    {
        var mayBeNull = field.Value.ItemMayBeNull || access.Contains("?.");
        if (mayBeNull)
            writer.Line($"if ({access} is {{ }} entry)").Open();

        var through = mayBeNull ? "entry" : access;
        writer.Line("writer.BeginContent();");
        foreach (var member in field.Value.Entry)
            EntryMember(writer, member, through);
        writer.Line("writer.EndContent();");

        if (mayBeNull)
            writer.Close();
    }

    private static void EntryMember(SourceWriter writer, FieldModel member, string through)
    {
        var key = Literals.JsonUtf8(member.Key);
        var access = through + "." + member.Access;
        if (!member.Value.IsCollection)
        {
            ValueEmitter.Statement(writer, $"writer.Property({key}, ", access, member.Value);
            return;
        }

        var typeArgument = member.Value.TypeArgument is { } name ? "<" + name + ">" : "";
        writer.Line($"writer.BeginArray({key});")
            .Line($"foreach (var part in global::Capi.Payload.MetaSequence.Of{typeArgument}({access}))")
            .Open();
        ValueEmitter.Statement(writer, "writer.Item(", "part", member.Value);
        writer.Close().Line("writer.EndArray();");
    }
}
