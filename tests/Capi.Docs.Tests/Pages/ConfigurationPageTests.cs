using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Capi.Docs.Tests.Markdown;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Docs.Tests.Pages;

/// <summary>docs/configuration.md lists the options with their types, defaults and ranges, and the messages of their validation.</summary>
public sealed partial class ConfigurationPageTests
{
    private const string Page = "docs/configuration.md";
    private const string ValidatorPath = "src/Capi.Runtime/Delivery/Configuration/MetaCapiOptionsValidator.cs";
    private const string HoldValidatorPath = "src/Capi.Runtime/Delivery/Hold/HeldEventOptionsValidator.cs";
    private const string HealthValidatorPath = "src/Capi.Runtime/Delivery/Health/MetaCapiHealthOptionsValidator.cs";
    private const string BinderPath = "src/Capi.Runtime/DependencyInjection/MetaCapiConfigurationBinder.cs";

    private static readonly CompilationUnitSyntax Validator = Parse(ValidatorPath);

    [Theory]
    [InlineData("Options", typeof(MetaCapiOptions))]
    [InlineData("Several datasets", typeof(MetaCapiDatasetOptions))]
    [InlineData("Events that wait for consent", typeof(HeldEventOptions))]
    [InlineData("Health check", typeof(MetaCapiHealthOptions))]
    public void The_table_has_every_option_with_its_type_and_default(string heading, Type type)
    {
        var options = Activator.CreateInstance(type);
        var expected = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => (Name: property.Name, Type: FormatType(property.PropertyType), Default: FormatDefault(property.GetValue(options))));

        var rows = MarkdownTable.Read(Repository.Read(Page), heading)
            .Select(static cells => (MarkdownTable.Unquote(cells[0]), MarkdownTable.Unquote(cells[1]), MarkdownTable.Unquote(cells[2])));

        Assert.Equal(expected.OrderBy(static option => option.Name, StringComparer.Ordinal), rows.OrderBy(static row => row.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public void The_range_of_a_time_is_the_one_that_its_error_message_names()
    {
        var rows = MarkdownTable.Read(Repository.Read(Page), "Options").ToDictionary(static cells => MarkdownTable.Unquote(cells[0]), static cells => cells[3]);
        var ranges = Calls(Validator, "ValidateRange").Select(static call => call.ArgumentList.Arguments).ToArray();

        Assert.NotEmpty(ranges);
        Assert.All(ranges, arguments => Assert.Equal(GetText(arguments[4].Expression), rows[GetText(arguments[3].Expression)]));
    }

    [Fact]
    public void The_page_has_every_error_message_and_no_other()
    {
        var templates = Calls(Validator, "Add").Concat(Calls(Parse(HoldValidatorPath), "Add")).Concat(Calls(Parse(HealthValidatorPath), "Add")).Select(static call => GetText(call.ArgumentList.Arguments[0].Expression))
            .Append(GetText(Parse(BinderPath).DescendantNodes().OfType<MethodDeclarationSyntax>().Single(static method => method.Identifier.ValueText == "FormatError").ExpressionBody!.Expression))
            .Order(StringComparer.Ordinal);

        var messages = MarkdownTable.Read(Repository.Read(Page), "Error messages")
            .Select(static cells => Placeholders().Replace(MarkdownTable.Unquote(cells[0]), "{}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(templates, messages);
    }

    private static CompilationUnitSyntax Parse(string path) => CSharpSyntaxTree.ParseText(Repository.Read(path)).GetCompilationUnitRoot();

    private static IEnumerable<InvocationExpressionSyntax> Calls(CompilationUnitSyntax unit, string method) => unit.DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Where(call => (call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression).ToString() == method);

    // The text of a literal; {} for the parts of an interpolated string that vary.
    private static string GetText(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax text => string.Concat(text.Contents.Select(static part => part is InterpolatedStringTextSyntax literal ? literal.TextToken.ValueText : "{}")),
        _ => throw new NotSupportedException($"Not a text: {expression}"),
    };

    private static string FormatType(Type type) => type switch
    {
        _ when type == typeof(string) => "string",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(long) => "long",
        _ when type == typeof(double) => "double",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(FormatType))}>",
        _ => type.Name,
    };

    private static string FormatDefault(object? value) => value switch
    {
        null => "none",
        bool flag => flag ? "true" : "false",
        ICollection { Count: 0 } => "empty",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholders();
}
