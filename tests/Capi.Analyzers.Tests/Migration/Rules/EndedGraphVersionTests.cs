using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI543: a version of the Graph API that has ended.</summary>
public class EndedGraphVersionTests
{
    [Theory]
    [InlineData("url: $\"https://graph.facebook.com/v19.0/{datasetId}/events\"")]
    [InlineData("url: \"https://graph.facebook.com/v16.0/\" + datasetId + \"/events\"")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), EndedGraphVersionRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("url: $\"https://graph.facebook.com/v25.0/{datasetId}/events\"")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), EndedGraphVersionRule.Id);

    [Theory]
    [InlineData("RestService.For<IApi>(\"https://graph.facebook.com/v18.0\")", Refit)]
    [InlineData("RestService.For<IApi>(Base)", Refit)]
    [InlineData("services.AddRefitClient<IApi>().ConfigureHttpClient(client => client.BaseAddress = new Uri(\"https://graph.facebook.com/v18.0/\"))", Refit)]
    [InlineData("services.AddRefitClient<IApi>().ConfigureHttpClient(client => { var uri = new Uri(Base); client.BaseAddress = uri; })", Refit)]
    [InlineData("services.AddHttpClient<Sender>(client => client.BaseAddress = new Uri(\"https://graph.facebook.com/v18.0/\"))", Http)]
    [InlineData("services.AddHttpClient<ISender>(client => client.BaseAddress = new Uri(Base))", Http)]
    [InlineData("services.AddHttpClient(\"meta\", client => client.BaseAddress = new Uri(\"https://graph.facebook.com/v18.0/\"))", Http)]
    [InlineData("new HttpClient { BaseAddress = new Uri(\"https://graph.facebook.com/v18.0/\") }", Http)]
    [InlineData("new FlurlClient(\"https://graph.facebook.com/v18.0\")", Flurl)]
    [InlineData("new RestClient(\"https://graph.facebook.com/v18.0\")", RestSharp)]
    public Task A_version_in_the_base_address_of_another_type_is_reported(string setup, string sender) => MigrationVerifier.VerifyAsync(CreateWithBase(setup, sender), EndedGraphVersionRule.Id);

    [Theory]
    [InlineData("RestService.For<IApi>(\"https://graph.facebook.com/v26.0\")", Refit)]
    [InlineData("RestService.For<IApi>(\"https://graph.facebook.com\")", Refit)]
    [InlineData("services.AddHttpClient<Sender>(client => client.BaseAddress = new Uri(\"https://graph.facebook.com/v26.0/\"))", Http)]
    [InlineData("(RestService.For<IApi>(\"https://graph.facebook.com/v26.0\"), RestService.For<IPages>(\"https://graph.facebook.com/v18.0\"))", Refit)]
    [InlineData("(new RestClient(\"https://graph.facebook.com/v26.0\"), new FlurlClient(\"https://graph.facebook.com/v18.0\"))", RestSharp)]
    [InlineData("new RestClient(\"https://shop.example/v1.0\")", RestSharp)]
    public Task Another_base_address_is_accepted(string setup, string sender) => MigrationVerifier.VerifyWithoutAsync(CreateWithBase(setup, sender), EndedGraphVersionRule.Id);

    private const string Refit = "public sealed class Sender(IApi api) : ISender { public Task SendAsync(Order order) => order.Consent ? api.PostAsync(\"1\", new { data = new[] { {event} } }) : Task.CompletedTask; {hash} }";
    private const string Http = "public sealed class Sender(HttpClient http) : ISender { public async Task SendAsync(Order order) { if (!order.Consent) return; using var response = await http.PostAsJsonAsync($\"{order.Dataset}/events\", new { data = new[] { {event} } }); response.EnsureSuccessStatusCode(); } {hash} }";
    private const string Flurl = "public sealed class Sender(FlurlClient client) : ISender { public async Task SendAsync(Order order) { if (!order.Consent) return; await client.Request($\"{order.Dataset}/events\").PostJsonAsync(new { data = new[] { {event} } }); } {hash} }";
    private const string RestSharp = "public sealed class Sender(RestClient client) : ISender { public async Task SendAsync(Order order) { if (!order.Consent) return; await client.ExecuteAsync(new RestRequest($\"{order.Dataset}/events\").AddJsonBody(new { data = new[] { {event} } })); } {hash} }";

    private static string CreateWithBase(string setup, string sender) => $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Security.Cryptography;
        using System.Text;

        [AttributeUsage(AttributeTargets.Method)] public sealed class PostAttribute(string path) : Attribute { public string Path => path; }
        public static class RestService { public static T For<T>(string address) => throw new NotSupportedException(address); }
        public interface IServices;
        public interface IClientBuilder { IClientBuilder ConfigureHttpClient(Action<HttpClient> configure); }
        public static class Services
        {
            public static IClientBuilder AddRefitClient<T>(this IServices services) => throw new NotSupportedException();
            public static IClientBuilder AddHttpClient<T>(this IServices services, Action<HttpClient> configure) => throw new NotSupportedException();
            public static IClientBuilder AddHttpClient(this IServices services, string name, Action<HttpClient> configure) => throw new NotSupportedException();
        }
        public sealed class FlurlClient(string address) { public string Address => address; public IFlurlRequest Request(string path) => throw new NotSupportedException(); }
        public interface IFlurlRequest { Task PostJsonAsync(object body); }
        public sealed class RestClient(string address) { public string Address => address; public Task ExecuteAsync(RestRequest request) => throw new NotSupportedException(); }
        public sealed class RestRequest(string path) { public string Path => path; public RestRequest AddJsonBody(object body) => this; }

        public interface IApi { [Post("/{id}/events")] Task PostAsync(string id, object body); }
        public interface IPages { [Post("/{id}/feed")] Task PostAsync(string id, object body); }
        public interface ISender { Task SendAsync(Order order); }
        public sealed class Order { public string Number { get; set; } = ""; public string Email { get; set; } = ""; public string Dataset { get; set; } = ""; public bool Consent { get; set; } public DateTimeOffset PaidAt { get; set; } }

        {{sender.Replace("{event}", Event, StringComparison.Ordinal).Replace("{hash}", Hash, StringComparison.Ordinal)}}

        public static class Setup
        {
            {{(setup.Contains("Base)", StringComparison.Ordinal) ? "private const string Base = \"https://graph.facebook.com/v18.0\";" : "")}}
            public static object Create(IServices services) => {{setup}};
        }
        """;

    private const string Event = "new { event_name = \"Purchase\", event_id = order.Number, event_time = order.PaidAt.ToUnixTimeSeconds(), action_source = \"physical_store\", user_data = new { em = Hash(order.Email.Trim().ToLowerInvariant()) }, custom_data = new { value = 1m, currency = \"EUR\" } }";
    private const string Hash = "private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));";
}
