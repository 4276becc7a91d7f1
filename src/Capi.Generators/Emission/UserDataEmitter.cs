using Capi.Generators.Model;
using Capi.Reading;

namespace Capi.Generators.Emission;

/// <summary>Emits the calls that write one key of <c>user_data</c>.</summary>
internal static class UserDataEmitter
{
    public static void Emit(SourceWriter writer, List<FieldModel> fields, PhoneCountryEmitter countries)
    {
        var key = "global::Capi.Payload.UserDataKey." + fields[0].KeyName;
        var isList = fields.Count > 1 || fields[0].Value.IsCollection;
        if (isList)
            writer.Line($"writer.WriteStartList({key});");

        foreach (var field in fields)
        {
            countries.Emit(field);
            var call = $"writer.{(field.Annotation == AnnotationKind.Hashed ? "WriteHashed" : "WriteClear")}({key}, ";
            if (field.Value.IsCollection)
            {
                ValueEmitter.BeginLoop(writer, field);
                ValueEmitter.Statement(writer, call, "item", field.Value);
                writer.Close();
            }
            else
            {
                ValueEmitter.Statement(writer, call, "value." + field.Access, field.Value);
            }
        }

        if (isList)
            writer.Line("writer.WriteEndList();");
    }
}
