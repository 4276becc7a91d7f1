using System.ComponentModel;
using System.Reflection;
using System.Xml.Linq;

namespace Capi.Runtime.Tests;

public class PublicApiTests
{
    private const string GeneratedCodeNamespace = "Capi.Payload";

    private static readonly Assembly Runtime = typeof(IMetaCapiClient).Assembly;

    public static TheoryData<Type> GeneratedCodeTypes { get; } = [.. Runtime.GetExportedTypes().Where(type => type.Namespace == GeneratedCodeNamespace)];

    [Fact]
    public void Public_types_are_in_the_namespaces_that_users_and_stores_import_and_in_the_one_of_generated_code() =>
        Assert.Equal(
            ["Capi", "Capi.Identifiers", GeneratedCodeNamespace, "Capi.Storage", "Microsoft.Extensions.DependencyInjection"],
            Runtime.GetExportedTypes().Select(type => type.Namespace).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(GeneratedCodeTypes))]
    public void A_type_for_generated_code_is_hidden_from_editors_and_says_that_it_may_change(Type type)
    {
        Assert.Equal(EditorBrowsableState.Never, type.GetCustomAttribute<EditorBrowsableAttribute>()?.State);
        Assert.Contains("Used by generated code; may change between versions.", GetSummary(type), StringComparison.Ordinal);
    }

    // Users handle types of that namespace only if they read generated code: the parameters of the contract's hidden methods.
    [Fact]
    public void No_other_public_member_refers_to_a_type_for_generated_code()
    {
        var references = Runtime.GetExportedTypes()
            .Where(type => type.Namespace != GeneratedCodeNamespace)
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(used => used.Namespace == GeneratedCodeNamespace));

        Assert.Equal([(typeof(IGa4Event<>), "TryBind"), (typeof(IMetaEvent<>), "Write")], references.Select(method => (method.DeclaringType!, method.Name)).OrderBy(method => method.Name));
        Assert.All(references, method => Assert.Equal(EditorBrowsableState.Never, method.GetCustomAttribute<EditorBrowsableAttribute>()?.State));
    }

    private static string GetSummary(Type type)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(Runtime.Location, ".xml"));
        var id = "T:" + type.FullName!.Replace('+', '.');
        var summary = documentation.Descendants("member").Single(member => (string?)member.Attribute("name") == id).Element("summary");
        return string.Join(' ', summary!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
