#include "model/standard_types.hpp"

namespace clus::model {
namespace {

// The types of a 2016 level cluster: the list of the 2012 level and what the 2016 page adds to it.
constexpr StandardType kTypes[] = {
    {"Cloud Witness", "clusres.dll"},
    {"DFS Replicated Folder", "dfsrclus.dll"},
    {"DHCP Service", "clnetres.dll"},
    {"Distributed File System", ""},
    {"Distributed Network Name", "clusres.dll"},
    {"Distributed Transaction Coordinator", "mtxclu.dll"},
    {"File Server", "clusres.dll"},
    {"File Share Witness", "clusres.dll"},
    {"Generic Application", "clusres.dll"},
    {"Generic Script", "clusres.dll"},
    {"Generic Service", "clusres.dll"},
    {"Health Service", ""},
    {"IP Address", "clusres.dll"},
    {"IPv6 Address", "clusres.dll"},
    {"IPv6 Tunnel Address", "clusres.dll"},
    {"Microsoft iSNS", ""},
    {"MSMQ", "mqclus.dll"},
    {"MSMQTriggers", "mqtgclus.dll"},
    {"Network Name", "clusres.dll"},
    {"NFS Share", ""},
    {"Physical Disk", "clusres.dll"},
    {"Print Spooler", ""},
    {"Scale Out File Server", ""},
    {"Storage Policies", ""},
    {"Storage Pool", ""},
    {"Storage QoS Policy Manager", ""},
    {"Task Scheduler", ""},
    {"Virtual Machine", "vmclusres.dll"},
    {"Virtual Machine Cluster WMI", ""},
    {"Virtual Machine Configuration", "vmclusres.dll"},
    {"Virtual Machine Replication Broker", ""},
    {"Volume Shadow Copy Service Task", ""},
    {"WINS Service", "clnetres.dll"},
};

}  // namespace

std::span<const StandardType> standard_types() { return kTypes; }

}  // namespace clus::model
