using System.Text;

namespace Capi.CatalogWriter;

/// <summary>Writes the enum by which generated code names the keys of user_data.</summary>
internal static class UserDataKeyFile
{
    public static string Write(CatalogSource source)
    {
        var members = source.InSection("user_data").Select(parameter =>
            $"    /// <summary><c>{parameter.Key}</c></summary>\n    {parameter.Name},\n");

        return new StringBuilder(CSharp.Header)
            .Append(
                """
                using System.ComponentModel;

                namespace Capi.Payload;

                /// <summary>The keys of <c>user_data</c> as generated code names them.</summary>
                [EditorBrowsable(EditorBrowsableState.Never)]
                public enum UserDataKey
                {

                """)
            .AppendJoin('\n', members)
            .Append("}\n")
            .ToString();
    }
}
