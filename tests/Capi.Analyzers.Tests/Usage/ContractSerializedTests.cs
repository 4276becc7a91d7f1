using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.UsageAnalyzer>;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI302: a contract passed to a general serializer, which writes its identifiers in clear.</summary>
public class ContractSerializedTests
{
    private const string Usings = "using System.Text.Json;\nusing System.Text.Json.Serialization;\nusing System.Net.Http;\nusing System.Net.Http.Json;\n";

    // Newtonsoft.Json and ASP.NET Core are recognised by name.
    private const string StubTypes = """

        namespace Newtonsoft.Json
        {
            public static class JsonConvert { public static string SerializeObject(object? value) => ""; }
            public class JsonSerializer { public void Serialize(System.IO.TextWriter textWriter, object? value) { } }
            public class JsonIgnoreAttribute : Attribute;
        }
        namespace Newtonsoft.Json.Linq { public class JObject { public static JObject FromObject(object o) => new(); } }
        namespace Microsoft.AspNetCore.Http 
        {
            public static class Results
            {
                public static object Json(object? data) => "";
                public static object Ok(object? value = null) => "";
                public static object Created(string uri, object? value) => "";
                public static object Redirect(object value) => "";
            }
            public static class TypedResults { public static object Ok<T>(T value) => ""; public static object BadRequest<T>(T error) => ""; }
        }
        namespace Microsoft.AspNetCore.Mvc { public class ControllerBase { public object Ok(object? value) => ""; } }
        """;

    [Theory]
    [InlineData("JsonSerializer.Serialize({|CAPI302:order|});")]
    [InlineData("JsonSerializer.Serialize<object>({|CAPI302:order|});")]
    [InlineData("JsonSerializer.Serialize((object){|CAPI302:order|});", false)]
    [InlineData("JsonSerializer.Serialize({|CAPI302:order|}, typeof(Order));")]
    [InlineData("JsonSerializer.SerializeToUtf8Bytes(options: null, value: {|CAPI302:order|});")]
    [InlineData("JsonSerializer.SerializeToNode({|CAPI302:order|});")]
    [InlineData("JsonSerializer.SerializeToElement({|CAPI302:order|});")]
    [InlineData("JsonSerializer.SerializeToDocument({|CAPI302:order|});")]
    [InlineData("await JsonSerializer.SerializeAsync(System.IO.Stream.Null, {|CAPI302:order|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new { order, isPaid }|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new[] { order }|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new List<Order> { order }|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new Dictionary<string, Order>()|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new Dictionary<string, List<Order[]>>()|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new Envelope<Order>(order)|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new Parcel(order)|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new Special(order)|});")]
    [InlineData("JsonContent.Create({|CAPI302:order|});")]
    [InlineData("await new HttpClient().PostAsJsonAsync(\"https://a.example\", {|CAPI302:order|});")]
    [InlineData("await new HttpClient().PutAsJsonAsync(\"https://a.example\", {|CAPI302:order|});")]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject({|CAPI302:order|});")]
    [InlineData("new Newtonsoft.Json.JsonSerializer().Serialize(System.IO.TextWriter.Null, {|CAPI302:order|});")]
    [InlineData("Newtonsoft.Json.Linq.JObject.FromObject({|CAPI302:order|});")]
    [InlineData("object boxed = order; JsonSerializer.Serialize({|CAPI302:boxed|});")]
    [InlineData("object first = new[] { order }; var second = first; JsonSerializer.Serialize({|CAPI302:second|});")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Json({|CAPI302:order|});")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Ok({|CAPI302:order|});")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Created(\"/orders\", {|CAPI302:order|});")]
    [InlineData("return Microsoft.AspNetCore.Http.TypedResults.Ok({|CAPI302:order|});")]
    [InlineData("return Microsoft.AspNetCore.Http.TypedResults.Ok({|CAPI302:new[] { order }|});")]
    [InlineData("return Microsoft.AspNetCore.Http.TypedResults.BadRequest({|CAPI302:order|});")]
    [InlineData("return new Orders().Ok({|CAPI302:order|});")]
    public Task A_contract_is_reported(string code, bool isMarkedWhole = true) =>
        VerifyAsync(isMarkedWhole ? code : code.Replace("(object){|CAPI302:order|}", "{|CAPI302:(object)order|}", StringComparison.Ordinal));

    [Theory]
    [InlineData("JsonSerializer.Serialize(order.Id);")]
    [InlineData("JsonSerializer.Serialize(new { order.Id, order.At });")]
    [InlineData("JsonSerializer.Serialize(new PageView(order.Id, order.At));")]
    [InlineData("JsonSerializer.Serialize(new Number<Order>(1));")]
    [InlineData("JsonSerializer.Serialize(new Silent(order.Id, order.At) { Email = order.Email });")]
    [InlineData("JsonSerializer.Serialize(new Converted(order.Id, order.At, order.Email));")]
    [InlineData("JsonSerializer.Serialize(new Hidden(order));")]
    [InlineData("JsonSerializer.Serialize<IHasId>(new Named(order.Id, order.At, order.Email));")]
    [InlineData("JsonSerializer.Serialize(new Named(order.Id, order.At, order.Email), typeof(IHasId));")]
    [InlineData("JsonSerializer.Serialize(context);")]
    [InlineData("JsonSerializer.Serialize((order.Id, order));")]
    [InlineData("JsonSerializer.Deserialize<Order>(\"{}\");")]
    [InlineData("JsonContent.Create(order.Id);")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Ok(order.Id);")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Ok();")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Created(\"/orders\", new { order.Id });")]
    [InlineData("return Microsoft.AspNetCore.Http.Results.Redirect(order);")]
    [InlineData("return new Orders().Ok(new Silent(order.Id, order.At) { Email = order.Email });")]
    [InlineData("return new Orders().Ok(new Left(order.Id, order.At) { Email = order.Email });")]
    [InlineData("object boxed = order; boxed = order.Id; JsonSerializer.Serialize(boxed);")]
    [InlineData("object boxed = order.Id; JsonSerializer.Serialize(boxed);")]
    [InlineData("IHasId named = new Named(order.Id, order.At, order.Email); JsonSerializer.Serialize(named);")]
    [InlineData("object boxed = new Named(order.Id, order.At, order.Email); JsonSerializer.Serialize(boxed, typeof(IHasId));")]
    [InlineData("Other.JsonSerializer.Serialize(order);")]
    public Task A_serialization_without_identifiers_is_not_reported(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("Newtonsoft.Json.JsonConvert.SerializeObject({|CAPI302:new Silent(order.Id, order.At) { Email = order.Email }|});")]
    [InlineData("JsonSerializer.Serialize({|CAPI302:new Sometimes(order.Id, order.At) { Email = order.Email }|});")]
    public Task An_ignore_attribute_of_another_serializer_is_not_honoured(string code) => VerifyAsync(code);

    [Fact]
    public Task The_identifier_is_an_additional_location() => UsageVerifier.VerifyAsync(
        Usings + UsageVerifier.WrapInMethod("JsonSerializer.Serialize({|#0:new[] { order }|});"),
        VerifyCS.Diagnostic("CAPI302").WithLocation(0).WithSpan("Orders.cs", 3, 117, 3, 122)
            .WithMessage("'Order' is passed to 'JsonSerializer.Serialize', which writes 'Order.Email' in clear; write the event with MetaEventSerializer, or serialize a type without identifiers"));

    private static Task VerifyAsync(string code) => UsageVerifier.VerifyAsync(Usings + UsageVerifier.WrapInMethod(code) + """

        public record Envelope<T>(T Content);
        public record Parcel(Order Content);
        public record Number<T>(int Value);
        public record Special(Order Source) : Order(Source);
        public class Hidden(Order order) { [JsonIgnore] public Order Order => order; internal Order Same => order; public int Count => 1; }
        public class Orders : Microsoft.AspNetCore.Mvc.ControllerBase;
        [MetaEvent("Lead")] public partial record Left([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed, Newtonsoft.Json.JsonIgnore] public string? Email { get; init; } }
        public interface IHasId { string Id { get; } }
        [MetaEvent("Lead")] public partial record Named([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email) : IHasId;
        [MetaEvent("Lead")] public partial record Silent([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed, JsonIgnore] public string? Email { get; init; } }
        [MetaEvent("Lead")] public partial record Sometimes([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed, JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Email { get; init; } }
        [MetaEvent("Lead"), JsonConverter(typeof(Own))] public partial record Converted([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
        public abstract class Own : JsonConverter<Converted>;
        """ + StubTypes + "\nnamespace Other { public static class JsonSerializer { public static void Serialize(object value) { } } }");
}
