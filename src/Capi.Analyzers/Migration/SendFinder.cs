using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration;

/// <summary>Finds the HTTP calls that send events.</summary>
internal static class SendFinder
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "PostAsync", "PostAsJsonAsync", "SendAsync", "Send", "PutAsync", "PostJsonAsync", "PostStringAsync", "PostUrlEncodedAsync", "ExecuteAsync", "ExecutePostAsync", "Execute", "Post", "UploadStringTaskAsync", "UploadString",
        "UploadDataTaskAsync", "GetResponseAsync", "GetResponse", "ReceiveJson", "ReceiveString",
    };

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "HttpClient", "HttpMessageInvoker", "HttpClientJsonExtensions", "RestClient", "IRestClient", "RestClientExtensions", "FlurlClient", "IFlurlClient", "IFlurlRequest", "FlurlRequest", "GeneratedExtensions", "WebClient", "HttpWebRequest", "WebRequest",
        "StringExtensions", "UrlBuilderExtensions", "IHttpClient", "IHttpClientWrapper", "IHttpService",
    };

    private static readonly string[] Verbs = ["Post", "Send", "Put", "Upload", "Execute", "Request", "Submit"];

    /// <summary>Finds all sends in types with the endpoint's address, and in the transports that they call with the address.</summary>
    public static IReadOnlyList<SendCall> Find(SenderModel model)
    {
        var found = new List<SendCall>();
        var transports = new Transports(model);
        foreach (var body in model.Bodies)
        {
            foreach (var call in body.Operations.OfType<IInvocationOperation>())
            {
                if (IsSend(call))
                {
                    if (IsForEndpoint(model, body, call))
                        found.Add(new SendCall(call, body));
                }
                else if (Verbs.Any(verb => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal)) && model.Reach.GetEvidence(call) is Evidence.Proven)
                {
                    found.AddRange(transports.Find(call, body));
                }
            }
        }

        return [.. found.GroupBy(one => one.Call).Select(one => one.First())];
    }

    /// <summary>True for a method of an HTTP client that sends a request with a body.</summary>
    public static bool IsHttpSend(IMethodSymbol method) =>
        Methods.Contains(method.Name) && (Clients.Contains(method.ContainingType.Name) || method.ContainingType.Name.IndexOf("Flurl", StringComparison.Ordinal) >= 0);

    private static bool IsSend(IInvocationOperation call) => IsHttpSend(call.TargetMethod) || IsDeclaredSend(call.TargetMethod);

    /// <summary>True for a method of an interface that a library such as Refit implements.</summary>
    public static bool IsDeclaredSend(IMethodSymbol method) => method.IsAbstract && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "PostAttribute" or "HttpPostAttribute" && attribute.ConstructorArguments is [{ Value: string path }, ..] && EndpointText.HasEventsPath(path));

    private static bool IsForEndpoint(SenderModel model, BodyFacts body, IInvocationOperation call)
    {
        if (model.Reach.GetEvidence(call) is not Evidence.Proven)
            return false;

        // A method that names another path of the Graph API sends something else.
        var texts = body.Operations.OfType<ILiteralOperation>().Select(literal => literal.ConstantValue.Value).OfType<string>().ToList();
        return !texts.Any(EndpointText.HasHost) || texts.Any(EndpointText.HasEventsPath) || model.Events.Any(one => one.Payload.Creation.Syntax.SyntaxTree == body.Root.Syntax.SyntaxTree && body.Root.Syntax.Span.Contains(one.Payload.Creation.Syntax.Span));
    }
}

/// <summary>One HTTP call that sends events.</summary>
/// <param name="Call">The call.</param>
/// <param name="Body">The body with the call.</param>
internal sealed record SendCall(IInvocationOperation Call, BodyFacts Body);
