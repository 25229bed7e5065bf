// Makes the server a replica set of one and gives each service a user of its own, who may read and write that service's
// database and no other. Run with mongosh --nodb: root's password comes from the environment, so that no list of processes
// shows it. Repeating it changes nothing, a password that has changed is changed.
const fs = require('fs');

const users = JSON.parse(fs.readFileSync(process.env.COUNCIL_USERS || '/setup/users.json', 'utf8'));
const member = process.env.COUNCIL_MEMBER || 'mongodb:27017';
const missing = ['MONGODB_ROOT_PASSWORD', ...users.map(user => user.password)].filter(name => !process.env[name]);
if (missing.length > 0) {
  print('Not set: ' + missing.join(', '));
  quit(1);
}

db = connect('mongodb://root:' + encodeURIComponent(process.env.MONGODB_ROOT_PASSWORD) + '@' + member
    + '/admin?directConnection=true');
try {
  rs.status();
} catch (notYet) {
  rs.initiate({_id: 'bma', members: [{_id: 0, host: member}]});
}
for (let tries = 0; !db.hello().isWritablePrimary; tries++) {
  if (tries > 120) {
    print('The server does not become the primary of its replica set.');
    quit(1);
  }
  sleep(500);
}

for (const {database, user, password, roles} of users) {
  const own = db.getSiblingDB(database);
  const known = own.getUser(user) !== null;
  own.runCommand({[known ? 'updateUser' : 'createUser']: user, pwd: process.env[password], roles});
  print((known ? 'changed ' : 'made ') + user + ', for ' + database);
}
