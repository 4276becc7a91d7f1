using System.Text;

namespace Capi.CatalogWriter;

/// <summary>Writes the enum of user_data keys that generated code uses.</summary>
internal static class UserDataKeyFile
{
    public static string Write(CatalogSource source)
    {
        var members = source.GetSection("user_data").Select(parameter =>
            $"    /// <summary><c>{parameter.Key}</c></summary>\n    {parameter.Name},\n");

        return new StringBuilder(CSharp.Header)
            .Append(
                """
                using System.ComponentModel;

                namespace Capi.Payload;

                /// <summary>The keys of <c>user_data</c>; application code uses the constants of <c>Capi.UserDataKeys</c>. Used by generated code; may change between versions.</summary>
                [EditorBrowsable(EditorBrowsableState.Never)]
                public enum UserDataKey
                {

                """)
            .AppendJoin('\n', members)
            .Append("}\n")
            .ToString();
    }
}
