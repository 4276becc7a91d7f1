using System.Text.Json.Nodes;
using Capi.Catalog;
using Capi.EventsManager.Api;
using Capi.EventsManager.DatasetQuality;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Storage;
using Capi.EventsManager.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Capi.EventsManager.Endpoints;

/// <summary>The nodes of the Graph API that tools read: <c>dataset_quality</c>, <c>debug_token</c> and the dataset.</summary>
internal sealed class GraphNodeEndpoint(IEventLedger ledger, AccessTokens tokens, TimeProvider timeProvider)
{
    private const int PathError = 2500;

    /// <summary><c>GET /{version}/dataset_quality?dataset_id=&amp;fields=</c>: the quality of the events that this server received.</summary>
    public Task GetQualityAsync(HttpContext context) => AnswerAsync(context, () =>
    {
        var dataset = context.Request.Query["dataset_id"].ToString();
        if (!DatasetId.IsValid(dataset))
            return (null, CreateError("(#100) The parameter dataset_id is required."));
        if (FieldSelection.Parse(context.Request.Query["fields"].ToString()) is not { } fields)
            return (null, CreateError("(#100) Syntax error in the parameter fields."));
        if (QualityFields.FindUnknown(fields) is { } unknown)
            return (null, CreateError($"(#100) Tried accessing nonexisting field ({unknown})."));

        var events = RunQuery.Read(ledger, new EventQuery { Dataset = dataset, Run = Runs.RunSelector.FindName(context.Request) });
        return ((JsonObject)QualityFields.Select(QualityDocument.Create(events), fields), null);
    });

    /// <summary><c>GET /{version}/debug_token?input_token=</c>: whether a token is accepted.</summary>
    public Task GetTokenAsync(HttpContext context) => AnswerAsync(context, () =>
    {
        var isValid = tokens.Validate(context.Request.Query["input_token"]) is null;
        var data = new JsonObject
        {
            ["is_valid"] = isValid,
            ["type"] = "SYSTEM_USER",
            ["application"] = "local Events Manager",
            ["expires_at"] = 0,
            ["scopes"] = new JsonArray("ads_management", "read_ads_dataset_quality"),
        };
        if (!isValid)
            data["error"] = new JsonObject { ["code"] = GraphErrorCodes.InvalidAccessToken, ["message"] = "The access token could not be decrypted" };
        return (new JsonObject { ["data"] = data }, null);
    });

    /// <summary><c>GET /{version}/{dataset}</c>: the dataset itself.</summary>
    public Task GetDatasetAsync(HttpContext context) => AnswerAsync(context, () =>
    {
        var dataset = context.GetRouteValue("dataset") as string;
        return DatasetId.IsValid(dataset) ? (new JsonObject { ["id"] = dataset, ["name"] = "local Events Manager" }, null) : (null, GraphError.UnknownDataset());
    });

    /// <summary><c>GET /{version}/{dataset}/dataset_quality</c>: a path that doesn't exist.</summary>
    public static Task RejectPathAsync(HttpContext context) => GraphResponse.WriteErrorAsync(context.Response, CreateError("Unknown path components: /dataset_quality") with { Code = PathError });

    private static GraphError CreateError(string reason) => GraphError.InvalidParameter(null, "Invalid parameter", reason) with { Message = reason };

    private Task AnswerAsync(HttpContext context, Func<(JsonObject? Json, GraphError? Error)> createAnswer)
    {
        var version = context.GetRouteValue("version") as string ?? "";
        var error = CrossOriginCheck.IsForeign(context.Request) ? GraphError.ForeignOrigin()
            : !GraphVersions.IsWellFormed(version) ? GraphError.UnknownDataset()
            : GraphVersionCheck.Validate(version, timeProvider.GetUtcNow()) ?? tokens.Validate(RequestToken.Find(context.Request));
        var (json, answerError) = error is null ? createAnswer() : (null, error);
        return json is null ? GraphResponse.WriteErrorAsync(context.Response, answerError!) : GraphResponse.WriteDocumentAsync(context.Response, json);
    }
}
