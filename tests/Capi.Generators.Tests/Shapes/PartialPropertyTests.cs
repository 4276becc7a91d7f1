using Capi.Generators.Tests.Support;

namespace Capi.Generators.Tests.Shapes;

/// <summary>Another generator, such as CommunityToolkit.Mvvm's, may implement an annotated partial property. Its code isn't visible to this generator.</summary>
public class PartialPropertyTests
{
    [Theory]
    [InlineData("[Hashed] public partial string? Email { get; set; }")]
    [InlineData("[ObservableProperty, Hashed] public partial string? Email { get; set; }")]
    [InlineData("[ObservableProperty] [Hashed] public required partial string? Email { get; init; }")]
    [InlineData("[ObservableProperty] [Hashed] private string? _email;")]
    [InlineData("[ObservableProperty] [field: Hashed] private string? _email;")]
    public void An_annotation_is_read_from_the_declaration(string member)
    {
        var run = GeneratorVerifier.RunUnchecked($$"""
            using Capi;
            public sealed class ObservablePropertyAttribute : Attribute;
            [MetaEvent("Lead")]
            public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; {{member}} }
            """);

        Assert.Contains("UserDataKey.Email", run.Sources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_target_on_a_field_gives_no_code() => Assert.Empty(GeneratorVerifier.RunUnchecked("""
        using Capi;
        public sealed class ObservablePropertyAttribute : Attribute;
        [MetaEvent("Lead")]
        public partial class Order { [EventId] public string Id => "a"; [EventTime] public DateTimeOffset At => default; [ObservableProperty] [property: Hashed] private string? _email; }
        """).Sources);
}
