using System.Text;

namespace Capi.AspNetCore.Pixel;

/// <summary>The script that sends the page's Pixel calls to the site's own gateway too, so that an event survives a browser that blocks Meta's script.</summary>
/// <remarks>Only calls with an <c>eventID</c>, because Meta counts an event that comes twice without ID twice. The base code calls <c>fbq.capiCall</c> with each call,
/// whether Meta's script has been loaded or not.</remarks>
internal static class RelayCode
{
    // Before the consent calls wait in the page, at most twenty, as on the server.
    private const string Script =
        "!function(d,q,u,i,e){var r=q.capiRelay=q.capiRelay||{},p=q.capiCall,h=[];if(r[i])return;r[i]=true;" +
        "function s(b){try{if(navigator.sendBeacon(u,b))return}catch(x){}try{fetch(u,{method:'POST',body:b,keepalive:true}).catch(function(){})}catch(x){}}" +
        "function f(){while(h.length&&q.capiConsent!=='revoke'&&!d.prerendering)s(h.shift())}" +
        "d.addEventListener('prerenderingchange',f);" +
        "q.capiCall=function(a){if(p)p(a);try{a=[].slice.call(a);if(a[0]==='consent'){if(a[1]==='revoke')h=[];return f()}" +
        "var m=/^track(Single)?(Custom)?$/.exec(a[0]);if(!m||m[1]&&a.splice(1,1)[0]!==i)return;" +
        "var n=a[1],c=a[2],t=a[3]&&a[3].eventID;if(!t||e.indexOf(n)<0||h.length>=20)return;" +
        "h.push(JSON.stringify({event_name:n,event_id:String(t),custom_data:c&&typeof c==='object'?c:{},event_source_url:location.href,referrer_url:d.referrer}));f()}catch(x){}}}";

    /// <summary>Returns the script for one dataset; it follows the base code's loader.</summary>
    /// <param name="url">The URL of the gateway.</param>
    /// <param name="eventNames">Meta's names of the events that the gateway accepts.</param>
    /// <param name="dataset">The ID of the dataset.</param>
    public static string Create(string url, IReadOnlyCollection<string> eventNames, string dataset)
    {
        var names = new StringBuilder();
        foreach (var name in eventNames)
            names.Append(names.Length == 0 ? "" : ",").Append(ScriptText.Quote(name));
        return $"{Script}(document,fbq,{ScriptText.Quote(url)},{ScriptText.Quote(dataset)},[{names}]);";
    }
}
